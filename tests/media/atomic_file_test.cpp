#include "atomic_file.h"

#include <sys/resource.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

#include "error.h"
#include "input_file.h"

using daybreak::AtomicFile;
using daybreak::Error;
using daybreak::WhenTaken;

namespace fs = std::filesystem;

/// Files appear whole or not at all.
class AtomicFileTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path file_;

  QStringList names() const { return QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

  /// What the error says; empty if nothing was thrown.
  template <typename Call>
  static QString complaint(Call call) {
    try {
      call();
    } catch (const Error& error) {
      return QString::fromUtf8(error.what());
    }
    return {};
  }

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    file_ = fs::path(folder_->path().toStdString()) / "night.txt";
  }

  void appearsAtCommit() {
    AtomicFile file(file_);
    file.write("hello ");
    file.write("world");
    QVERIFY(!fs::exists(file_));
    file.commit();
    QCOMPARE(daybreak::readTextFile(file_), std::string("hello world"));
    QCOMPARE(names(), QStringList("night.txt"));
  }

  void canBeWrittenOutOfOrder() {
    AtomicFile file(file_);
    file.write("hello world");
    file.writeAt(6, std::as_bytes(std::span("there", 5)));
    QCOMPARE(file.size(), std::uint64_t{11});
    std::array<std::byte, 20> back{};
    QCOMPARE(file.readAt(6, back), std::size_t{5});
    QCOMPARE(static_cast<char>(back[0]), 't');
    file.resize(5);
    file.write("!");
    file.commit();
    QCOMPARE(daybreak::readTextFile(file_), std::string("hello!"));
  }

  void disappearsWithoutCommit() {
    {
      AtomicFile file(file_);
      file.write("half");
    }
    QVERIFY(names().isEmpty());
  }

  void replacesOnlyAtCommit() {
    daybreak::writeTextFile(file_, "old");
    {
      AtomicFile abandoned(file_);
      abandoned.write("new");
    }
    QCOMPARE(daybreak::readTextFile(file_), std::string("old"));
    daybreak::writeTextFile(file_, "new");
    QCOMPARE(daybreak::readTextFile(file_), std::string("new"));
  }

  void refusesTakenNameAtOnce() {
    daybreak::writeTextFile(file_, "old");
    const auto text = complaint([&] { AtomicFile file(file_, WhenTaken::Refuse); });
    QVERIFY2(text.contains("night.txt") && text.contains("exists"), qPrintable(text));
  }

  void refusesNameTakenMeanwhile() {
    AtomicFile file(file_, WhenTaken::Refuse);
    file.write("late");
    daybreak::writeTextFile(file_, "first");
    const auto text = complaint([&] { file.commit(); });
    QVERIFY2(text.contains("exists"), qPrintable(text));
    QCOMPARE(daybreak::readTextFile(file_), std::string("first"));
  }

  void refusesTakenByDanglingLink() {
    fs::create_symlink("nowhere", file_);
    QVERIFY(!complaint([&] { AtomicFile file(file_, WhenTaken::Refuse); }).isEmpty());
  }

  void namesTheReason_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("folder missing") << "missing/night.txt"
                                    << "folder does not exist";
    QTest::newRow("a file where the folder should be") << "plain/night.txt"
                                                       << "folder does not exist";
    QTest::newRow("a folder of that name") << "sub"
                                           << "a folder of that name exists";
    QTest::newRow("name too long") << QString(300, 'n') << "too long";
  }
  void namesTheReason() {
    QFETCH(QString, name);
    QFETCH(QString, reason);
    fs::create_directory(file_.parent_path() / "sub");
    daybreak::writeTextFile(file_.parent_path() / "plain", "x");
    const auto text = complaint([&] {
      AtomicFile file(file_.parent_path() / name.toStdString());
      file.commit();
    });
    QVERIFY2(text.contains(reason), qPrintable(text));
  }

  void leavesNothingWhenSpaceRunsOut() {
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tiny{4096, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tiny), 0);
    const auto text = complaint([&] {
      AtomicFile file(file_);
      file.write(std::string(100'000, 'x'));
      file.commit();
    });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY2(text.contains("night.txt was not written") && text.contains("larger than files may be"), qPrintable(text));
    QVERIFY(names().isEmpty());
  }

  void readOnlyFolder() {
    if (geteuid() == 0) QSKIP("the administrator may write everywhere");
    fs::permissions(file_.parent_path(), fs::perms::owner_read | fs::perms::owner_exec);
    const auto text = complaint([&] { AtomicFile file(file_); });
    fs::permissions(file_.parent_path(), fs::perms::owner_all);
    QVERIFY2(text.contains("may not be written to"), qPrintable(text));
  }

  void readsOnlySmallTextFiles() {
    daybreak::writeTextFile(file_, std::string(20, 'x'));
    QVERIFY(complaint([&] { daybreak::readTextFile(file_, 10); }).contains("larger"));
    QVERIFY(complaint([&] { daybreak::readTextFile(file_.parent_path() / "none"); }).contains("does not exist"));
  }
};

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "atomic_file_test.moc"
