#pragma once
/// The options that say how a model is trained: a recipe, and what is to differ from it.
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "train/training_options.h"

namespace daybreak::cli {

class TrainingSettings {
 public:
  void addTo(CLI::App& command);

  /// The recipe of the network or of the model to fine-tune, with what was said on the command line.
  /// Throws Error if that model cannot be loaded or trained.
  train::TrainingOptions options() const;

 private:
  using Change = std::function<void(train::TrainingOptions&)>;

  void addNetwork(CLI::App& command);
  void addSteps(CLI::App& command);
  void addLosses(CLI::App& command);
  void addPictures(CLI::App& command);

  /// An option that changes one field: `field(options)` is a reference to it.
  template <typename Value, typename Field>
  CLI::Option* add(CLI::App& command, const std::string& name, const std::string& description, Field field);
  template <typename Field>
  CLI::Option* whole(CLI::App& command, const std::string& name, const std::string& description, int least, int most,
                     Field field);
  template <typename Field>
  void number(CLI::App& command, const std::string& name, const std::string& description, const CLI::Validator& check,
              Field field);

  std::string network_ = "sgz";
  std::string recipe_;
  std::string start_;
  std::shared_ptr<std::vector<Change>> changes_ = std::make_shared<std::vector<Change>>();
};

}  // namespace daybreak::cli
