#pragma once
/// How long work tells how far it is.
#include <functional>
#include <string>

namespace daybreak::jobs {

/// Called now and then from the working thread: done in [0,1], and what is being worked on.
using Progress = std::function<void(double done01, const std::string& what)>;

}  // namespace daybreak::jobs
