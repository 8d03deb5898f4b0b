#pragma once
/// One function per architecture, each in a file of its own.
#include "models/architecture.h"

namespace daybreak::models {

Architecture sgzArchitecture();
Architecture zeroDceArchitecture();
Architecture sciArchitecture();

Architecture gammaMethod();
Architecture claheMethod();
Architecture limeMethod();

}  // namespace daybreak::models
