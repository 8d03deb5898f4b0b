#pragma once
/// QCustomPlot, whose header is written with the Qt keywords that Daybreak switches off.
#include <QtCore>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
