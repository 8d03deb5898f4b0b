#pragma once
/// Which instruction sets our kernels are compiled for. To be included before any Highway header.
///
/// x86: SSE4, AVX2 and AVX-512 beside a portable fallback; ARM: NEON. Others would only lengthen the build.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128)
