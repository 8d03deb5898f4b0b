#include "models/safetensors.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <cmath>
#include <limits>

#include "byte_files.h"
#include "error.h"
#include "example_weights.h"

using namespace daybreak;

namespace {

/// JSON written with single quotes: moc loses its way in raw strings with double ones.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

QByteArray fileOf(const QByteArray& header, const QByteArray& data) {
  QByteArray length(8, '\0');
  qToLittleEndian<quint64>(static_cast<quint64>(header.size()), length.data());
  return length + header + data;
}

QByteArray oneTensor(const char* dtype, const char* shape, const QByteArray& data) {
  return fileOf(
      json(QString("{'w':{'dtype':'%1','shape':%2,'data_offsets':[0,%3]}}").arg(dtype, shape).arg(data.size()).toUtf8()), data);
}

}  // namespace

class SafetensorsTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::filesystem::path path(const char* name) const { return folder_.filePath(name).toStdString(); }

 private Q_SLOTS:
  void readsWhatItWrote() {
    models::TensorFile file{test::sgzWeights("dsc"), {{"name", "night"}, {"quote", "\"\n\\ é"}}};
    file.tensors["scalar"] = {{}, {0.5F}};
    file.tensors["none"] = {{0, 4}, {}};
    models::writeTensorFile(path("round.safetensors"), file);
    const auto again = models::readTensorFile(path("round.safetensors"));
    QVERIFY(again.tensors == file.tensors);
    QVERIFY(again.metadata == file.metadata);
    const auto bytes = test::getBytes(path("round.safetensors"));
    QCOMPARE(qFromLittleEndian<quint64>(bytes.constData()) % 8, 0U);
  }

  void refusesToWriteNonsense() {
    const auto said = test::complaint([&] { models::writeTensorFile(path("bad.safetensors"), {{{"w", {{3}, {1.0F}}}}, {}}); });
    QVERIFY2(said.find("\"w\"") != std::string::npos, said.c_str());
    QVERIFY(!std::filesystem::exists(path("bad.safetensors")));
  }

  void decodesNumberFormats_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("dtype");
    QTest::addColumn<float>("expected");
    QTest::newRow("F64 1.5") << QByteArray::fromHex("000000000000f83f") << QByteArray("F64") << 1.5F;
    QTest::newRow("F32 -2") << QByteArray::fromHex("000000c0") << QByteArray("F32") << -2.0F;
    QTest::newRow("F16 -1.5") << QByteArray::fromHex("00be") << QByteArray("F16") << -1.5F;
    QTest::newRow("F16 largest") << QByteArray::fromHex("ff7b") << QByteArray("F16") << 65504.0F;
    QTest::newRow("F16 subnormal") << QByteArray::fromHex("0100") << QByteArray("F16") << std::ldexp(1.0F, -24);
    QTest::newRow("BF16 3") << QByteArray::fromHex("4040") << QByteArray("BF16") << 3.0F;
    QTest::newRow("I64 -2") << QByteArray::fromHex("feffffffffffffff") << QByteArray("I64") << -2.0F;
    QTest::newRow("I32 258") << QByteArray::fromHex("02010000") << QByteArray("I32") << 258.0F;
    QTest::newRow("I16 -1") << QByteArray::fromHex("ffff") << QByteArray("I16") << -1.0F;
    QTest::newRow("I8 -128") << QByteArray::fromHex("80") << QByteArray("I8") << -128.0F;
    QTest::newRow("U8 200") << QByteArray::fromHex("c8") << QByteArray("U8") << 200.0F;
    QTest::newRow("BOOL true") << QByteArray::fromHex("01") << QByteArray("BOOL") << 1.0F;
    QTest::newRow("F32 denormal becomes zero") << QByteArray::fromHex("01000000") << QByteArray("F32") << 0.0F;
    QTest::newRow("F64 below 1e-12 becomes zero") << QByteArray::fromHex("bbbdd7d9df7c5b3d") << QByteArray("F64") << 0.0F;
  }

  void decodesNumberFormats() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, dtype);
    QFETCH(float, expected);
    test::putBytes(path("one.safetensors"), oneTensor(dtype.constData(), "[1]", bytes));
    const auto file = models::readTensorFile(path("one.safetensors"));
    QCOMPARE(file.tensors.at("w").values.front(), expected);
    QCOMPARE(file.tensors.at("w").shape, std::vector<std::int64_t>{1});
  }

  void refusesMalformedFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto tensor = [](const char* name, int begin, int end, const char* shape = "[1]") {
      return json(
          QString("'%1':{'dtype':'F32','shape':%2,'data_offsets':[%3,%4]}").arg(name, shape).arg(begin).arg(end).toUtf8());
    };
    const QByteArray four(4, '\0');
    const QByteArray eight(8, '\0');
    QTest::newRow("empty file") << QByteArray() << "it is empty";
    QTest::newRow("seven bytes") << QByteArray("1234567") << "too short";
    QTest::newRow("header beyond file") << fileOf("{}", {}).left(9) << "within its header";
    QTest::newRow("header over 100 MB") << QByteArray::fromHex("00000010ffffffff") + "{}"
                                        << "100 MB";
    QTest::newRow("no JSON") << fileOf("{\"w\":", {}) << "no valid JSON";
    QTest::newRow("bytes that are no UTF-8") << fileOf("{\"\xff\":1}", {}) << "no valid JSON";
    QTest::newRow("a list") << fileOf("[1,2]", {}) << "no JSON object";
    QTest::newRow("deep nesting") << fileOf(QByteArray(5'000'000, '['), {}) << "nested too deeply";
    QTest::newRow("millions of numbers") << fileOf("{\"w\":[" + QByteArray("0,").repeated(3'000'000) + "0]}", {})
                                         << "too many entries";
    QTest::newRow("unknown dtype") << oneTensor("F8", "[1]", "x") << "unknown number format \"F8\"";
    QTest::newRow("tensor is a number") << fileOf("{\"w\":1}", {}) << "lacks its dtype";
    QTest::newRow("negative side") << oneTensor("F32", "[-1]", four) << "malformed shape";
    QTest::newRow("fractional side") << oneTensor("F32", "[1.5]", four) << "malformed shape";
    QTest::newRow("shape does not fit") << oneTensor("F32", "[2]", four) << "does not fit its bytes";
    QTest::newRow("product overflows to fit")
        << oneTensor("F32", "[4294967296,4294967296,4294967297]", four) << "does not fit its bytes";
    QTest::newRow("17 dimensions") << oneTensor("F32", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", four) << "16 dimensions";
    QTest::newRow("offsets backwards") << fileOf("{" + tensor("w", 4, 0) + "}", four) << "malformed data_offsets";
    QTest::newRow("beyond end") << fileOf("{" + tensor("w", 0, 8, "[2]") + "}", four) << "beyond the end";
    QTest::newRow("overlap") << fileOf("{" + tensor("a", 0, 8, "[2]") + "," + tensor("b", 4, 8) + "}", eight) << "overlaps";
    QTest::newRow("hole") << fileOf("{" + tensor("w", 4, 8) + "}", eight) << "hole before tensor \"w\"";
    QTest::newRow("bytes left over") << fileOf("{" + tensor("w", 0, 4) + "}", eight) << "after the last tensor";
    QTest::newRow("same name twice") << fileOf("{" + tensor("w", 0, 4) + "," + tensor("w", 0, 4) + "}", four) << "twice";
    QTest::newRow("metadata holds numbers") << fileOf(json("{'__metadata__':{'a':1}}"), {}) << "is no text";
    QTest::newRow("NaN") << oneTensor("F32", "[1]", QByteArray::fromHex("0000c07f")) << "tensor \"w\" holds numbers";
    QTest::newRow("infinite half") << oneTensor("F16", "[1]", QByteArray::fromHex("007c")) << "tensor \"w\" holds numbers";
    QTest::newRow("double beyond float") << oneTensor("F64", "[1]", QByteArray::fromHex("000000000000e07f")) << "holds numbers";
  }

  void refusesMalformedFiles() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    test::putBytes(path("malformed.safetensors"), bytes);
    const auto said = QString::fromStdString(test::complaint([&] { models::readTensorFile(path("malformed.safetensors")); }));
    QVERIFY2(said.startsWith("malformed.safetensors could not be loaded: "), qPrintable(said));
    QVERIFY2(said.contains(reason), qPrintable(said));
  }

  void refusesWhatIsNoFile() {
    QVERIFY(test::complaint([&] { models::readTensorFile(path("nowhere")); }).find("does not exist") != std::string::npos);
    QVERIFY(test::complaint([&] { models::readTensorFile(folder_.path().toStdString()); }).find("folder") != std::string::npos);
    QVERIFY(test::complaint([&] { models::readTensorFile("/dev/zero"); }).find("ordinary file") != std::string::npos);
  }

  void cardSurvivesAsMetadata() {
    models::ModelCard card;
    card.name = "sgz-base";
    card.architecture = "sgz";
    card.options = {{"conv", "dsc"}};
    card.description = "Two \"sentences\".\nReally.";
    card.license = "GPL-3.0-or-later";
    card.trainedOn = "478 photos, 1000 steps, seed 7";
    card.trainingCommand = "daybreak-cli train --images 'a b'";
    card.source = "Daybreak";
    card.mapSide = 64;
    card.quality = {{"psnr", 18.912345678901234}, {"ssim", 0.76}};
    card.extra = {{"format", "pt"}};
    QVERIFY(models::cardFromMetadata(models::metadataFromCard(card)) == card);
    QVERIFY(models::cardFromMetadata(models::metadataFromCard({})) == models::ModelCard());
    card.quality = {{"psnr", std::numeric_limits<double>::infinity()}};  // JSON has none: left out
    QVERIFY(models::cardFromMetadata(models::metadataFromCard(card)).quality.empty());
  }

  void malformedCardsAreRefused_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("options no JSON") << "options"
                                     << "conv=dsc";
    QTest::newRow("options hold numbers") << "options" << QString(json("{'conv':1}"));
    QTest::newRow("quality is text") << "quality" << QString(json("{'psnr':'high'}"));
    QTest::newRow("quality nested deeply") << "quality" << QString(100000, '[');
    QTest::newRow("map side no number") << "map_side"
                                        << "64px";
    QTest::newRow("map side negative") << "map_side"
                                       << "-1";
  }

  void malformedCardsAreRefused() {
    QFETCH(QString, key);
    QFETCH(QString, text);
    QVERIFY_THROWS_EXCEPTION(Error, models::cardFromMetadata({{key.toStdString(), text.toStdString()}}));
  }
};

QTEST_GUILESS_MAIN(SafetensorsTest)
#include "safetensors_test.moc"
