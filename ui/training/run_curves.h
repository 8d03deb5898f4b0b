#pragma once
/// A run's figures as curves: the total, its terms, the total of the validation pictures.
#include <QString>
#include <vector>

#include "train/training_options.h"
#include "ui/training/curve.h"

namespace daybreak::ui {

class RunCurves {
 public:
  struct Term {
    std::string name;  ///< "total", "exposure" …
    Curve curve;
  };

  void add(const std::vector<train::StepReport>& reports);
  void clear();

  bool isEmpty() const { return terms_.empty(); }
  /// The total first, then its terms in the trainer's order.
  const std::vector<Term>& terms() const { return terms_; }
  const Curve& validation() const { return validation_; }
  /// Null if the run has no such term.
  const Curve* find(const std::string& term) const;

 private:
  Curve& at(const std::string& term);

  std::vector<Term> terms_;
  Curve validation_;
};

/// A loss term as people call it: "exposure" → "Exposure".
QString termTitle(const std::string& term);
/// What it measures, a sentence.
QString termExplanation(const std::string& term);

}  // namespace daybreak::ui
