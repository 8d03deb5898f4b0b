#pragma once
/// The one exception type of Daybreak's core: a plain sentence for the person in front of the screen.
#include <filesystem>
#include <stdexcept>
#include <string>

namespace daybreak {

/// Something failed: on which file, why, and what the person can do about it.
/// what() reads as shown: "night.jpg could not be read: the file ends after 12 % of the picture. Copy it again."
class Error : public std::runtime_error {
 public:
  /// Control characters, which file names may hold, become '?'.
  /// @param file   the file or folder it is about; its last component starts the sentence
  /// @param failed what did not work, after the name: "could not be read"
  /// @param why    the reason, without a full stop: "the file ends after 12 % of the picture"
  /// @param advice what to do, a sentence with its full stop; may be empty
  Error(std::filesystem::path file, const std::string& failed, const std::string& why, const std::string& advice = {});

  /// An error that concerns no file: a whole sentence.
  explicit Error(const std::string& sentence);

  const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
};

/// Work ended because its stop token asked for it. Not a failure; never shown as one.
class Cancelled : public std::runtime_error {
 public:
  Cancelled();
};

}  // namespace daybreak
