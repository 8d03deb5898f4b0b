/// Damaged model files: each loads or is refused with a sentence, whatever bytes are missing or wrong.
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "byte_files.h"
#include "error.h"
#include "example_weights.h"
#include "models/checkpoint.h"
#include "models/model_file.h"
#include "models/safetensors.h"

using namespace daybreak;

class CorruptModelTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  /// Tries both ways in: as a model and, for checkpoints that fit no architecture, as weights. Returns how many complained.
  int tryLoading(const QByteArray& bytes) {
    const std::filesystem::path path = folder_.filePath("damaged").toStdString();
    test::putBytes(path, bytes);
    int complaints = 0;
    for (const auto& said :
         {test::complaint([&] { models::loadModel(path); }), test::complaint([&] { models::readCheckpoint(path); }),
          test::complaint([&] { models::readCard(path); })}) {
      complaints += said.empty() ? 0 : 1;
      if (!said.empty() && !said.starts_with("damaged could not be loaded: ")) qFatal("odd complaint: %s", said.c_str());
    }
    return complaints;
  }

  void addFiles() {
    QTest::addColumn<QByteArray>("whole");
    const std::filesystem::path written = folder_.filePath("whole").toStdString();
    models::writeTensorFile(
        written, {test::sgzWeights("dsc"), {{"name", "x"}, {"architecture", "sgz"}, {"options", "{\"conv\":\"dsc\"}"}}});
    QTest::newRow("safetensors") << test::getBytes(written);
    models::writeCheckpoint(written, test::sgzWeights("dsc"));
    QTest::newRow("our checkpoint") << test::getBytes(written);
    for (const auto* name : {"sgz_official.pth", "zero_dce_official.pth", "sci_easy_official.pt"}) {
      const auto bytes = test::getBytes(std::string(DAYBREAK_SHARED_DATA "/weights/") + name);
      if (!bytes.isEmpty()) QTest::newRow(name) << bytes;
    }
  }

 private Q_SLOTS:
  void cutOffIsRefused_data() { addFiles(); }
  void cutOffIsRefused() {
    QFETCH(QByteArray, whole);
    std::mt19937 random(11);
    for (qsizetype length = 0; length < whole.size() - 1; length += length < 300 ? 7 : 1 + random() % (whole.size() / 60))
      QVERIFY2(tryLoading(whole.first(length)) == 3, qPrintable(QString("cut to %1 bytes").arg(length)));
  }

  void flippedBitsNeverCrash_data() { addFiles(); }
  void flippedBitsNeverCrash() {
    QFETCH(QByteArray, whole);
    constexpr int kRounds = 200;
    const unsigned seed = 20261120;
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int round = 0; round < kRounds; ++round) {
      auto bytes = whole;
      // Where the structure is: the start, the end, or anywhere.
      const auto span = static_cast<std::uint32_t>(round % 3 == 2 ? bytes.size() : std::min<qsizetype>(bytes.size(), 4000));
      for (std::uint32_t flips = 1 + random() % 8; flips > 0; --flips) {
        auto place = static_cast<qsizetype>(random() % span);
        if (round % 3 == 1) place = bytes.size() - 1 - place;
        bytes[place] = static_cast<char>(bytes[place] ^ (1 << random() % 8));
      }
      tryLoading(bytes);
    }
  }

  void randomBytesAreRefused() {
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
      QByteArray bytes(static_cast<qsizetype>(1 + random() % 400), '\0');
      for (auto& byte : bytes) byte = static_cast<char>(random());
      if (round % 3 == 0) bytes.prepend(QByteArray("PK\x03\x04"));
      if (round % 3 == 1)
        bytes.prepend(
            QByteArray("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.\x80\x02M\xe9\x03.\x80\x02}.\x80\x02"));
      QCOMPARE(tryLoading(bytes), 3);
    }
  }
};

QTEST_GUILESS_MAIN(CorruptModelTest)
#include "corrupt_model_test.moc"
