#pragma once
/// A training's options as the Training page shows them: words, range, and where each lives in train::TrainingOptions.
#include <QList>
#include <QPair>
#include <QString>
#include <QVariant>
#include <functional>
#include <vector>

#include "train/training_options.h"

namespace daybreak::ui {

struct OptionSpec {
  enum class Kind { Real, Whole, Choice, Toggle };
  /// Whether an option means something beside the others.
  struct Standing {
    bool hidden = false;  ///< belongs to another network
    QString why;          ///< greyed: a sentence; empty: it is in use
  };

  QString id;  ///< its name in config.json
  Kind kind = Kind::Real;
  QString label;
  QString toolTip;
  double minimum = 0;
  double maximum = 1;
  double step = 0;                              ///< 0: one step multiplies, 1, 2, 5, 10 …
  QString suffix;                               ///< " %"
  double shown = 1;                             ///< the value is shown times this
  QString minimumText;                          ///< instead of the smallest value
  QList<QPair<QString, QString>> choices = {};  ///< shown, stored
  std::function<QVariant(const train::TrainingOptions&)> get = {};
  std::function<void(train::TrainingOptions&, const QVariant&)> set = {};
  std::function<Standing(const train::TrainingOptions&)> standing = {};
};

/// Options under one heading.
struct OptionGroup {
  QString id;
  QString title;
  bool folded = false;  ///< at first
  std::vector<OptionSpec> options;
};

/// All that a person can set but data, start weights, guidance's network, name and device, which have controls of their own.
std::vector<OptionGroup> optionGroups();

}  // namespace daybreak::ui
