#pragma once
/// The whitelist: what the names, calls and storage references in a PyTorch checkpoint stand for.
#include "models/pickle_value.h"

namespace daybreak::models {

/// What "module name" stands for. Throws PickleRefusal ("it wants to run os.system") for all but a few names.
PickleValue pickleGlobal(std::string_view module, std::string_view name);

/// The result of calling `function` with a tuple: an empty dict, a tuple or a tensor's description.
/// Throws PickleRefusal if it may not be called or its arguments are malformed.
PickleValue pickleCall(const PickleValues& values, PickleId function, PickleId arguments);

/// The storage that ('storage', class, key, device, count[, None]) stands for. Throws PickleRefusal.
PickleStorage pickleStorage(const PickleValues& values, PickleId reference);

}  // namespace daybreak::models
