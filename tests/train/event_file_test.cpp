/// Event files as TensorBoard reads them: records with checksums, each a protocol buffer.
#include "train/run/event_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <bit>
#include <cstring>

using namespace daybreak;

namespace {

template <typename Number>
Number numberAt(const QByteArray& bytes, qsizetype offset) {
  Number value = 0;
  std::memcpy(&value, bytes.constData() + offset, sizeof(value));
  return value;
}

bool fits(const QByteArray& bytes, std::uint32_t stored) {
  const auto checksum = train::crc32c(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
  return stored == std::rotr(checksum, 15) + 0xA282EAD8;
}

}  // namespace

class EventFileTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void checksumIsTheStandards() {
    QCOMPARE(train::crc32c("123456789"), 0xE3069283U);            // the check value of CRC-32C
    QCOMPARE(train::crc32c(std::string(32, '\0')), 0x8A9136AAU);  // RFC 3720, B.4
  }

  void recordsCanBeReadBack() {
    QTemporaryDir folder;
    train::StepReport report;
    report.step = 300;
    report.total = 2.5;
    report.terms = {{"tv", 1.5}, {"exposure", 1.0}};
    report.validation = 3.0;
    {
      train::EventFile events(folder.filePath("events").toStdString());
      events.append(report);
    }
    QDir made(folder.filePath("events"));
    const auto names = made.entryList({"events.out.tfevents.*"});
    QCOMPARE(names.size(), 1);
    QFile file(made.filePath(names[0]));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    QList<QByteArray> records;
    for (qsizetype at = 0; at < bytes.size();) {
      const auto length = static_cast<qsizetype>(numberAt<std::uint64_t>(bytes, at));
      QVERIFY(fits(bytes.mid(at, 8), numberAt<std::uint32_t>(bytes, at + 8)));
      records << bytes.mid(at + 12, length);
      QVERIFY(fits(records.back(), numberAt<std::uint32_t>(bytes, at + 12 + length)));
      at += 16 + length;
    }
    QCOMPARE(records.size(), 2);
    QVERIFY(records[0].contains("brain.Event:2"));
    QVERIFY(records[1].mid(9).startsWith(QByteArray("\x10\xAC\x02", 3)));  // step 300 as a varint, after the time
    for (const auto& [tag, value] :
         {std::pair("loss/tv", 1.5F), {"loss/exposure", 1.0F}, {"loss/total", 2.5F}, {"loss/validation", 3.0F}}) {
      const auto at = records[1].indexOf(tag);
      QVERIFY2(at > 0, tag);
      QCOMPARE(numberAt<float>(records[1], at + static_cast<qsizetype>(std::strlen(tag)) + 1), value);
    }
  }
};

QTEST_GUILESS_MAIN(EventFileTest)
#include "event_file_test.moc"
