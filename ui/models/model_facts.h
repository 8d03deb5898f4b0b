#pragma once
/// What is told about a model, in words: the same on its card and before it is added.
#include <QList>
#include <QString>

#include "models/model.h"

namespace daybreak::ui {

struct ModelFact {
  QString label;    ///< "Parameters"
  QString text;     ///< "10,561"
  QString toolTip;  ///< what the label means, where that is not plain
};

/// "SGZ enhancement-factor extraction net"; the architecture's own name if Daybreak does not know it.
QString networkTitle(const models::ModelCard& card);

/// Size, training, licence and measured quality. What the file does not tell is said so.
QList<ModelFact> modelFacts(const models::ModelCard& card);

}  // namespace daybreak::ui
