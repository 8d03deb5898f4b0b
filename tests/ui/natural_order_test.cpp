// Names of photos in the order people expect.
#include "ui/photo/natural_order.h"

#include <QtTest>

using daybreak::ui::naturallyBefore;

class NaturalOrderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comesBefore_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("numbers by value") << "photo2.jpg"
                                      << "photo10.jpg";
    QTest::newRow("one is a part of ten") << "photo1.jpg"
                                          << "photo10.jpg";
    QTest::newRow("leading zeros") << "p007"
                                   << "p8";
    QTest::newRow("several numbers") << "2024-9-30"
                                     << "2024-10-1";
    QTest::newRow("case does not matter") << "alpha"
                                          << "Beta";
    QTest::newRow("longer than any number type") << "1"
                                                 << "123456789012345678901234567890";
    QTest::newRow("a prefix") << "night"
                              << "night-2";
    QTest::newRow("numbers before letters") << "1"
                                            << "a";
  }
  void comesBefore() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    QVERIFY(naturallyBefore(first, second));
    QVERIFY(!naturallyBefore(second, first));
    QVERIFY(!naturallyBefore(first, first));
  }

  void equalNumbersStillHaveAnOrder() { QVERIFY(naturallyBefore("01", "1") != naturallyBefore("1", "01")); }
};

QTEST_GUILESS_MAIN(NaturalOrderTest)
#include "natural_order_test.moc"
