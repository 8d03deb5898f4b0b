#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "byte_files.h"
#include "error.h"
#include "example_weights.h"
#include "models/checkpoint.h"
#include "models/model_file.h"
#include "models/zip_archive.h"

using namespace daybreak;

namespace {

constexpr auto kProto = "\x80\x02";

QByteArray text(const QByteArray& value) {
  return "X" + QByteArray(1, static_cast<char>(value.size())) + QByteArray(3, '\0') + value;
}
QByteArray small(int value) { return "K" + QByteArray(1, static_cast<char>(value)); }
QByteArray dict(const QByteArray& entries) { return kProto + QByteArray("}(") + entries + "u."; }
QByteArray big(const char* hex) { return "\x8a\x08" + QByteArray::fromHex(hex); }

/// A float tensor in data/0, which holds 4 values; arguments are pickle instructions.
QByteArray tensor(const QByteArray& count, const QByteArray& offset, const QByteArray& shape, const QByteArray& strides) {
  return "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") + "ctorch\nFloatStorage\n" + text("0") + text("cuda:0") +
         count + "tQ" + offset + "(" + shape + "t(" + strides + "t\x89}tR";
}

std::span<const std::byte> bytesOf(const QByteArray& bytes) {
  return std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

QByteArray archive(const QByteArray& pickle, const QByteArray& order = "little") {
  const QByteArray values(16, '\0');
  const auto zip =
      models::makeZip({{"any/data.pkl", bytesOf(pickle)}, {"any/byteorder", bytesOf(order)}, {"any/data/0", bytesOf(values)}});
  return {reinterpret_cast<const char*>(zip.data()), static_cast<qsizetype>(zip.size())};
}

QByteArray legacy(const QByteArray& statePickle, const QByteArray& rest, const QByteArray& protocol = "M\xe9\x03.") {
  return kProto + QByteArray("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.") + kProto + protocol + kProto + "}." +
         statePickle + rest;
}

}  // namespace

class HostileCheckpointTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::filesystem::path path() const { return folder_.filePath("evil.pth").toStdString(); }

  QString saidTo(const QByteArray& bytes) {
    test::putBytes(path(), bytes);
    return QString::fromStdString(test::complaint([&] { models::readCheckpoint(path()); }));
  }

 private Q_SLOTS:
  void acceptsTheHonestOne() {
    const auto pickle = dict(text("w") + tensor(small(4), small(0), small(2) + small(2), small(2) + small(1)));
    QCOMPARE(saidTo(archive(pickle)), QString());
    const QByteArray storage =
        kProto + QByteArray("](") + text("0") + "e." + QByteArray::fromHex("0400000000000000") + QByteArray(16, '\0');
    QCOMPARE(saidTo(legacy(pickle, storage)), QString());
  }

  void strideOfASingleRowMeansNothing() {
    const auto pickle = dict(text("w") + tensor(small(4), small(1), small(1) + small(3), big("ffffffffffffff7f") + small(1)));
    QCOMPARE(saidTo(archive(pickle)), QString());
  }

  void runsNothing() {
    const auto witness = folder_.filePath("witness");
    const auto command = text(("touch " + witness).toUtf8());
    for (const auto& pickle :
         {kProto + ("cos\nsystem\n(" + command) + "tR.", dict(text("w") + "cposix\nsystem\n(" + command + "tR"),
          "\x80\x04" + ("\x8c\x02os\x8c\x06system\x93" + command) + "\x85R."}) {
      QVERIFY(!saidTo(archive(pickle)).isEmpty());
      QVERIFY(!saidTo(legacy(pickle, {})).isEmpty());
      QVERIFY(!QFile::exists(witness));
    }
  }

  void refusesPickles_data() {
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QString>("reason");
    const auto view = [](const QByteArray& count, const QByteArray& offset, const QByteArray& shape,
                         const QByteArray& strides) { return dict(text("w") + tensor(count, offset, shape, strides)); };
    const auto huge = big("ffffffffffffff7f");
    QTest::newRow("os.system") << kProto + QByteArray("cos\nsystem\n(") + text("true") + "tR."
                               << "it wants to run os.system";
    QTest::newRow("eval, protocol 4") << QByteArray(
                                             "\x80\x04\x8c\x08"
                                             "builtins\x8c\x04"
                                             "eval\x93.")
                                      << "it wants to run builtins.eval";
    QTest::newRow("a class of its own") << kProto + QByteArray("c__main__\nNet\n)\x81.") << "it wants to run __main__.Net";
    QTest::newRow("terminal codes in the name") << kProto + QByteArray("cos\x1b[2J\nx\n.") << "it wants to run os?[2J.x";
    QTest::newRow("NEWOBJ") << kProto + QByteArray("ccollections\nOrderedDict\n)\x81.") << "pickle instruction 0x81";
    QTest::newRow("INST") << kProto + QByteArray("(ios\nsystem\n.") << "pickle instruction 0x69";
    QTest::newRow("calls a number") << kProto + QByteArray("K\x01)R.") << "no known function";
    QTest::newRow("unknown numbers") << kProto + QByteArray("ctorch\nComplexFloatStorage\n.")
                                     << "unknown kind torch.ComplexFloatStorage";
    QTest::newRow("future protocol") << QByteArray("\x80\x09N.") << "protocol";
    QTest::newRow("ends early") << kProto + QByteArray("}(X\xff\xff\xff\x7f") << "ends too early";
    QTest::newRow("8-byte length") << QByteArray("\x80\x04\x8d\xff\xff\xff\xff\xff\xff\xff\xff") << "ends too early";
    QTest::newRow("empty stack") << kProto + QByteArray(".") << "more from the stack";
    QTest::newRow("mark never opened") << kProto + QByteArray("t.") << "group it never opened";
    QTest::newRow("reaches below a mark") << kProto + QByteArray("}}(\x86.") << "more from the stack";
    QTest::newRow("unknown memo") << kProto + QByteArray("h\x05.") << "never stored";
    QTest::newRow("fills a number") << kProto + QByteArray("K\x01K\x02K\x03s.") << "no dict";
    QTest::newRow("a million steps") << kProto + QByteArray("N0").repeated(600'000) + "N."
                                     << "million steps";
    QTest::newRow("deep recursion") << kProto + QByteArray("N") + QByteArray(900'000, '\x85') + "."
                                    << "no state dict";
    QTest::newRow("a list within itself") << kProto + QByteArray(
                                                          "]q\x01h\x01"
                                                          "a.")
                                          << "no state dict";
    QTest::newRow("a dict within itself") << kProto + QByteArray("}q\x01") + text("state_dict") + "h\x01s."
                                          << "no network weights";
    QTest::newRow("nothing") << dict({}) << "no network weights";
    QTest::newRow("only numbers") << dict(text("epoch") + small(3)) << "no network weights";
    QTest::newRow("tensor without a name") << dict(small(1) + tensor(small(4), small(0), small(4), small(1)))
                                           << "without a name";
    QTest::newRow("shape too large") << view(small(4), small(0), small(5), small(1))
                                     << "tensor \"w\" is larger than the values";
    QTest::newRow("strides lead out") << view(small(4), small(0), small(2), small(4)) << "reaches beyond";
    QTest::newRow("offset leads out") << view(small(4), small(1), small(4), small(1)) << "reaches beyond";
    QTest::newRow("scalar beyond the values") << view(small(4), small(4), {}, {}) << "reaches beyond";
    QTest::newRow("offset overflows") << view(small(4), huge, small(1), small(1)) << "reaches beyond";
    QTest::newRow("strides overflow") << view(small(4), small(1), small(3), huge) << "reaches beyond";
    QTest::newRow("shape overflows") << view(small(4), small(0), huge + huge, small(1) + small(1)) << "impossible shape";
    QTest::newRow("expanded from one value")
        << view(small(4), small(0), "J" + QByteArray::fromHex("00000010"), small(0)) << "larger than the values";
    QTest::newRow("negative stride") << view(small(4), small(3), small(4), "J\xff\xff\xff\xff")
                                     << "shape of a tensor is malformed";
    QTest::newRow("ranks differ") << view(small(4), small(0), small(2) + small(2), small(1)) << "differ in length";
    QTest::newRow("storage smaller than said") << view(small(5), small(0), small(5), small(1)) << "not as many as it says";
    QTest::newRow("huge storage") << view(huge, small(0), small(4), small(1)) << "over 1 GB";
    QTest::newRow("storage missing")
        << dict(text("w") + QByteArray(tensor(small(4), small(0), small(4), small(1))).replace(text("0"), text("9")))
        << "lacks \"any/data/9\"";
  }

  void refusesPickles() {
    QFETCH(QByteArray, pickle);
    QFETCH(QString, reason);
    const auto said = saidTo(archive(pickle));
    QVERIFY2(said.startsWith("evil.pth could not be loaded: "), qPrintable(said));
    QVERIFY2(said.contains(reason), qPrintable(said));
    QVERIFY(!saidTo(legacy(pickle, {})).isEmpty());
  }

  void memoBombStaysSmall() {
    // Each list holds the one before twice: 2^200 entries if anyone unfolded it.
    QByteArray pickle = kProto + QByteArray("]q", 2) + QByteArray(1, '\0');
    for (int i = 1; i <= 200; ++i)
      pickle += "](h" + QByteArray(1, static_cast<char>(i - 1)) + "h" + QByteArray(1, static_cast<char>(i - 1)) + "eq" +
                QByteArray(1, static_cast<char>(i));
    QVERIFY(saidTo(archive(pickle + ".")).contains("no state dict"));
  }

  void refusesArchives_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto good = dict(text("w") + tensor(small(4), small(0), small(4), small(1)));
    const auto zip = [](const std::vector<models::ZipEntry>& entries) {
      const auto bytes = models::makeZip(entries);
      return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    };
    QTest::newRow("big endian") << archive(good, "big") << "little-endian";
    QTest::newRow("no pickle in it") << zip({{"photo.txt", bytesOf(good)}}) << "no PyTorch checkpoint";
    QTest::newRow("two checkpoints") << zip({{"a/data.pkl", bytesOf(good)}, {"b/data.pkl", bytesOf(good)}}) << "more than one";
    QTest::newRow("TorchScript") << zip({{"a/data.pkl", bytesOf(good)}, {"a/constants.pkl", bytesOf(good)}}) << "TorchScript";
    QTest::newRow("zip header only") << QByteArray("PK\x03\x04") << "damaged or cut off";
    QTest::newRow("other legacy version") << legacy(good, {}, "M\xe8\x03.") << "unknown version";
    QTest::newRow("legacy without storages") << legacy(good, {}) << "ends too early";
    QTest::newRow("legacy with a wrong count")
        << legacy(good, kProto + QByteArray("](") + text("0") + "e." + QByteArray::fromHex("ffffffffffffff7f"))
        << "not as many";
    QTest::newRow("legacy cut within values")
        << legacy(good, kProto + QByteArray("](") + text("0") + "e." + QByteArray::fromHex("0400000000000000") + "123")
        << "ends before";
    QTest::newRow("legacy with a stray key")
        << legacy(good, kProto + QByteArray("](") + text("7") + "e.") << "nothing refers to";
  }

  void refusesArchives() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const auto said = saidTo(bytes);
    QVERIFY2(said.contains(reason), qPrintable(said));
  }

  void refusesZipBombs() {
    QProcess python;
    python.start("/usr/bin/python3", {"-c",
                                      "import sys, zipfile\n"
                                      "z = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)\n"
                                      "z.writestr('a/data.pkl', b'N' * 200_000_000)\nz.close()",
                                      QString::fromStdString(path().string())});
    if (!python.waitForStarted()) QSKIP("/usr/bin/python3 is not there");
    QVERIFY(python.waitForFinished(60'000));
    const auto said = test::complaint([&] { models::readCheckpoint(path()); });
    QVERIFY2(said.find("a hundred times") != std::string::npos, said.c_str());
  }
};

QTEST_GUILESS_MAIN(HostileCheckpointTest)
#include "hostile_checkpoint_test.moc"
