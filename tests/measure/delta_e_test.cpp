#include "measure/delta_e.h"

#include <QTest>

using daybreak::measure::deltaE2000;
using daybreak::measure::Lab;
using daybreak::measure::labFromSrgb;

namespace {

/// Supplementary test data of Sharma, Wu, Dalal 2005, table 1.
struct Pair {
  Lab first;
  Lab second;
  double expected;
};

constexpr Pair kSharma[] = {
    {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
    {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
    {{50, 2.8361, -74.0200}, {50, 0, -82.7485}, 3.4412},
    {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
    {{50, -1.1848, -84.8006}, {50, 0, -82.7485}, 1.0000},
    {{50, -0.9009, -85.5211}, {50, 0, -82.7485}, 1.0000},
    {{50, 0, 0}, {50, -1, 2}, 2.3669},
    {{50, -1, 2}, {50, 0, 0}, 2.3669},
    {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
    {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0010}, 7.1792},
    {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
    {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0012}, 7.2195},
    {{50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
    {{50, -0.0010, 2.4900}, {50, 0.0010, -2.4900}, 4.8045},
    {{50, -0.0010, 2.4900}, {50, 0.0011, -2.4900}, 4.7461},
    {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
    {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
    {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
    {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
    {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
    {{50, 2.5, 0}, {50, 3.1736, 0.5854}, 1.0000},
    {{50, 2.5, 0}, {50, 3.2972, 0}, 1.0000},
    {{50, 2.5, 0}, {50, 1.8634, 0.5757}, 1.0000},
    {{50, 2.5, 0}, {50, 3.2592, 0.3350}, 1.0000},
    {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
    {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
    {{61.2901, 3.7196, -5.3901}, {61.4292, 2.2480, -4.9620}, 1.8731},
    {{35.0831, -44.1164, 3.7933}, {35.0232, -40.0716, 1.5901}, 1.8645},
    {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
    {{36.4612, 47.8580, 18.3852}, {36.2715, 50.5065, 21.2231}, 1.4146},
    {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
    {{90.9257, -0.5406, -0.9208}, {88.6381, -0.8985, -0.7239}, 1.5381},
    {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
    {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
};

}  // namespace

class DeltaETest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void matchesPublishedPairs_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(kSharma)); ++i) QTest::addRow("pair %d", i + 1) << i;
  }

  void matchesPublishedPairs() {
    QFETCH(int, index);
    const auto& pair = kSharma[index];
    QVERIFY(std::abs(deltaE2000(pair.first, pair.second) - pair.expected) < 5.1e-5);  // published to four places
    QCOMPARE(deltaE2000(pair.second, pair.first), deltaE2000(pair.first, pair.second));
  }

  void convertsSrgb_data() {
    QTest::addColumn<QList<int>>("rgb");
    QTest::addColumn<QList<double>>("lab");
    // CIELAB of the sRGB primaries under D65, as colour textbooks list them.
    QTest::newRow("black") << QList<int>{0, 0, 0} << QList<double>{0, 0, 0};
    QTest::newRow("white") << QList<int>{255, 255, 255} << QList<double>{100, 0, 0};
    QTest::newRow("mid grey") << QList<int>{119, 119, 119} << QList<double>{50.03, 0, 0};
    QTest::newRow("red") << QList<int>{255, 0, 0} << QList<double>{53.24, 80.09, 67.20};
    QTest::newRow("green") << QList<int>{0, 255, 0} << QList<double>{87.73, -86.18, 83.18};
    QTest::newRow("blue") << QList<int>{0, 0, 255} << QList<double>{32.30, 79.19, -107.86};
  }

  void convertsSrgb() {
    QFETCH(QList<int>, rgb);
    QFETCH(QList<double>, lab);
    const auto byte = [&](int i) { return static_cast<std::uint8_t>(rgb[i]); };
    const auto found = labFromSrgb(byte(0), byte(1), byte(2));
    QVERIFY2(std::abs(found.l - lab[0]) < 0.02, qPrintable(QString::number(found.l)));
    QVERIFY2(std::abs(found.a - lab[1]) < 0.02, qPrintable(QString::number(found.a)));
    QVERIFY2(std::abs(found.b - lab[2]) < 0.02, qPrintable(QString::number(found.b)));
  }

  void blackAndWhiteAreHundredApart() {
    QVERIFY(std::abs(deltaE2000(labFromSrgb(0, 0, 0), labFromSrgb(255, 255, 255)) - 100.0) < 1e-3);
  }
};

QTEST_GUILESS_MAIN(DeltaETest)
#include "delta_e_test.moc"
