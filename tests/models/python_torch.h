#pragma once
/// Debian's PyTorch as the judge of checkpoints: runs a Python script, and reads tensors that it dumped.
#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <cstring>
#include <filesystem>

#include "byte_files.h"
#include "nets/weights.h"

namespace daybreak::test {

enum class PythonRun { Done, Failed, Missing };

/// Runs `script` after "import torch" and dump(path, state), which writes tensors as float32 for readDump().
inline PythonRun runTorch(const QByteArray& script, const QStringList& arguments, QByteArray* said = nullptr) {
  const QByteArray preamble = R"(
import sys
try:
    import torch
except ImportError:
    sys.exit(77)
import struct
def dump(path, state):
    with open(path, 'wb') as out:
        for name, tensor in state.items():
            text = name.encode()
            values = tensor.detach().cpu().to(torch.float32).contiguous()
            out.write(struct.pack('<q', len(text)) + text + struct.pack('<q', values.dim()))
            out.write(struct.pack('<%dq' % values.dim(), *values.shape) + values.numpy().tobytes())
)";
  QProcess python;
  python.setProcessChannelMode(QProcess::MergedChannels);
  python.start("/usr/bin/python3", QStringList{"-c", QString::fromUtf8(preamble + script)} + arguments);
  if (!python.waitForStarted()) return PythonRun::Missing;
  if (!python.waitForFinished(120'000)) return PythonRun::Failed;
  const auto output = python.readAll();
  if (said != nullptr) *said = output;
  if (python.exitStatus() == QProcess::NormalExit && python.exitCode() == 77) return PythonRun::Missing;
  const bool done = python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0;
  if (!done) qWarning("%s", output.constData());
  return done ? PythonRun::Done : PythonRun::Failed;
}

inline nets::Weights readDump(const std::filesystem::path& path) {
  const auto bytes = getBytes(path);
  const char* at = bytes.constData();
  const auto number = [&] {
    std::int64_t value = 0;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    return value;
  };
  nets::Weights weights;
  while (at < bytes.constEnd()) {
    const auto length = static_cast<std::size_t>(number());
    const std::string name(at, length);
    at += length;
    auto& tensor = weights[name];
    std::size_t count = 1;
    for (auto rank = number(); rank > 0; --rank) {
      tensor.shape.push_back(number());
      count *= static_cast<std::size_t>(tensor.shape.back());
    }
    tensor.values.resize(count);
    if (count > 0) std::memcpy(tensor.values.data(), at, count * sizeof(float));
    at += count * sizeof(float);
  }
  return weights;
}

/// As Daybreak loads weights: negligible ones are zero.
inline nets::Weights flushed(nets::Weights weights) {
  for (auto& [name, tensor] : weights)
    for (auto& value : tensor.values)
      if (std::abs(value) < nets::kNegligibleWeight) value = 0.0F;
  return weights;
}

}  // namespace daybreak::test
