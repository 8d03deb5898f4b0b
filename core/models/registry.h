#pragma once
/// The models a person can choose from: those that ship and those they imported or trained.
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "models/model.h"

namespace daybreak::models {

/// One installed model file.
struct ModelEntry {
  ModelCard card;
  std::filesystem::path file;
  bool shipped = false;  ///< came with Daybreak; cannot be removed
};

/// Looks through folders of .safetensors files: the shipped ones first, then the person's own.
class Registry {
 public:
  /// @param shipped folder of the models that ship; @param own folder of imported ones (created when first needed)
  Registry(std::filesystem::path shipped, std::filesystem::path own);

  /// The usual folders: $DAYBREAK_WEIGHTS or weights/ beside the program or in its share folder;
  /// $XDG_DATA_HOME/daybreak/models.
  static Registry standard();

  /// All models, shipped first, by name; files that cannot be read are left out and told in `problems`.
  std::vector<ModelEntry> list(std::vector<std::string>* problems = nullptr) const;

  /// The model that opens when nothing else is said: sgz-base.
  static std::string defaultName() { return "sgz-base"; }

  /// By name, or by path if it has a slash or an ending of a model file. Throws Error that lists the known names.
  std::shared_ptr<const Model> load(const std::string& nameOrFile) const;

  /// Checks a file, gives it a name (its own, or the file's stem) and copies it as .safetensors to the own folder.
  /// Throws Error if it is no model or the name is taken.
  ModelEntry import(const std::filesystem::path& file, const std::string& name = {}) const;

 private:
  std::filesystem::path shipped_;
  std::filesystem::path own_;
};

}  // namespace daybreak::models
