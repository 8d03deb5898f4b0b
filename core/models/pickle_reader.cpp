#include "models/pickle_reader.h"

#include <bit>
#include <cstring>
#include <unordered_map>

#include "models/pickle_torch.h"

namespace daybreak::models {

namespace {

// Far above any checkpoint (526 tensors take 21,000 steps), far below what would hurt.
constexpr std::size_t kMaxSteps = 1'000'000;
constexpr std::size_t kMaxProtocol = 5;

class PickleMachine {
 public:
  PickleMachine(std::span<const std::byte> bytes, std::size_t position)
      : bytes_(reinterpret_cast<const char*>(bytes.data()), bytes.size()), position_(position) {}

  PickleValues run() {
    for (std::size_t steps = 0; steps < kMaxSteps; ++steps) {
      const auto opcode = static_cast<std::uint8_t>(take(1)[0]);
      if (opcode == '.') {
        result_.root = pop();
        return std::move(result_);
      }
      if (!(scalar(opcode) || text(opcode) || container(opcode) || bookkeeping(opcode) || object(opcode))) {
        constexpr char kHex[] = "0123456789abcdef";
        throw PickleRefusal(std::string("it holds the pickle instruction 0x") + kHex[opcode >> 4] + kHex[opcode & 15] +
                            ", which no state dict needs");
      }
    }
    throw PickleRefusal("its pickle takes more than a million steps");
  }

  std::size_t position() const { return position_; }

 private:
  // Input -----------------------------------------------------------------------------------------------------------

  std::string_view take(std::uint64_t count) {
    if (count > bytes_.size() - position_) throw PickleRefusal("its pickle ends too early");
    const auto part = bytes_.substr(position_, static_cast<std::size_t>(count));
    position_ += part.size();
    return part;
  }

  /// A little-endian number of `count` ≤ 8 bytes.
  std::uint64_t number(std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, take(count).data(), count);
    return value;
  }

  std::string_view line() {
    const auto end = bytes_.find('\n', position_);
    if (end == std::string_view::npos) throw PickleRefusal("its pickle ends too early");
    const auto part = take(end - position_);
    take(1);
    return part;
  }

  // Stack -----------------------------------------------------------------------------------------------------------

  PickleId add(PickleValue value) {
    result_.values.push_back(std::move(value));
    return static_cast<PickleId>(result_.values.size() - 1);
  }

  bool push(PickleValue value) {
    stack_.push_back(add(std::move(value)));
    return true;
  }

  /// The lowest place that belongs to the innermost open MARK: nothing may reach below it.
  std::size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }

  PickleId pop() {
    if (stack_.size() <= floor()) throw PickleRefusal("its pickle takes more from the stack than is there");
    const auto top = stack_.back();
    stack_.pop_back();
    return top;
  }

  std::vector<PickleId> popCount(std::size_t count) {
    if (stack_.size() - floor() < count) throw PickleRefusal("its pickle takes more from the stack than is there");
    const auto first = stack_.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<PickleId> items(first, stack_.end());
    stack_.erase(first, stack_.end());
    return items;
  }

  std::vector<PickleId> popMark() {
    if (marks_.empty()) throw PickleRefusal("its pickle closes a group it never opened");
    auto items = popCount(stack_.size() - marks_.back());
    marks_.pop_back();
    return items;
  }

  template <typename T>
  T& top(const char* what) {
    if (stack_.size() <= floor()) throw PickleRefusal("its pickle takes more from the stack than is there");
    auto* value = std::get_if<T>(&result_.values[stack_.back()]);
    if (value == nullptr) throw PickleRefusal(std::string("its pickle fills something that is no ") + what);
    return *value;
  }

  // Instructions: each group says whether the opcode is one of its own ----------------------------------------------

  bool scalar(std::uint8_t opcode) {
    switch (opcode) {
      case 'N':
        return push(PickleNone{});
      case 0x88:
        return push(true);
      case 0x89:
        return push(false);
      case 'J':
        return push(std::int64_t{std::bit_cast<std::int32_t>(static_cast<std::uint32_t>(number(4)))});
      case 'K':
        return push(static_cast<std::int64_t>(number(1)));
      case 'M':
        return push(static_cast<std::int64_t>(number(2)));
      case 'G':
        return push(std::bit_cast<double>(__builtin_bswap64(number(8))));
      case 0x8A:
        return pushLong(take(number(1)));
      case 0x8B:
        return pushLong(take(number(4)));
      default:
        return false;
    }
  }

  bool pushLong(std::string_view bytes) {
    if (bytes.size() > sizeof(std::int64_t)) return push(PickleLong{bytes});
    const bool negative = !bytes.empty() && (static_cast<std::uint8_t>(bytes.back()) & 0x80U) != 0;
    std::uint64_t value = negative ? ~std::uint64_t{0} : 0;
    std::memcpy(&value, bytes.data(), bytes.size());
    return push(std::bit_cast<std::int64_t>(value));
  }

  bool text(std::uint8_t opcode) {
    switch (opcode) {
      case 'U':
      case 'C':
      case 0x8C:
        return push(PickleText{take(number(1))});
      case 'T':
      case 'B':
      case 'X':
        return push(PickleText{take(number(4))});
      case 0x8D:
      case 0x8E:
        return push(PickleText{take(number(8))});
      default:
        return false;
    }
  }

  bool container(std::uint8_t opcode) {
    switch (opcode) {
      case ')':
        return push(PickleSequence{true, {}});
      case 't':
        return push(PickleSequence{true, popMark()});
      case 0x85:
      case 0x86:
      case 0x87:
        return push(PickleSequence{true, popCount(opcode - 0x84U)});
      case ']':
        return push(PickleSequence{});
      case 'l':
        return push(PickleSequence{false, popMark()});
      case 'a':
        return append(popCount(1));
      case 'e':
        return append(popMark());
      case '}':
        return push(PickleDict{});
      case 'd': {
        auto items = popMark();
        push(PickleDict{});
        return setItems(items);
      }
      case 's':
        return setItems(popCount(2));
      case 'u':
        return setItems(popMark());
      default:
        return false;
    }
  }

  bool append(const std::vector<PickleId>& items) {
    auto& list = top<PickleSequence>("list");
    if (list.tuple) throw PickleRefusal("its pickle fills something that is no list");
    list.items.insert(list.items.end(), items.begin(), items.end());
    return true;
  }

  bool setItems(const std::vector<PickleId>& items) {
    auto& dict = top<PickleDict>("dict");
    if (items.size() % 2 != 0) throw PickleRefusal("its pickle has a key without a value");
    for (std::size_t i = 0; i < items.size(); i += 2) dict.entries.emplace_back(items[i], items[i + 1]);
    return true;
  }

  bool bookkeeping(std::uint8_t opcode) {
    switch (opcode) {
      case 0x80:
        if (number(1) > kMaxProtocol) throw PickleRefusal("its pickle is of a protocol Daybreak does not know");
        return true;
      case 0x95:
        take(8);
        return true;  // frame length; the frame's bytes simply follow
      case '(':
        marks_.push_back(stack_.size());
        return true;
      case '0':
        pop();
        return true;
      case '1':
        popMark();
        return true;
      case '2':
        stack_.push_back(peek());
        return true;
      case 'q':
        memo_[static_cast<std::uint32_t>(number(1))] = peek();
        return true;
      case 'r':
        memo_[static_cast<std::uint32_t>(number(4))] = peek();
        return true;
      case 0x94:
        memo_[static_cast<std::uint32_t>(memo_.size())] = peek();
        return true;
      case 'h':
        return recall(static_cast<std::uint32_t>(number(1)));
      case 'j':
        return recall(static_cast<std::uint32_t>(number(4)));
      default:
        return false;
    }
  }

  PickleId peek() {
    const auto top = pop();
    stack_.push_back(top);
    return top;
  }

  bool recall(std::uint32_t index) {
    const auto found = memo_.find(index);
    if (found == memo_.end()) throw PickleRefusal("its pickle refers to a value it never stored");
    stack_.push_back(found->second);
    return true;
  }

  bool object(std::uint8_t opcode) {
    switch (opcode) {
      case 'c': {
        const auto module = line();
        return push(pickleGlobal(module, line()));
      }
      case 0x93:
        return stackGlobal(popCount(2));
      case 'R': {
        const auto call = popCount(2);
        return push(pickleCall(result_, call[0], call[1]));
      }
      case 'b':  // BUILD: an OrderedDict's attributes ("_metadata": versions), of no use here
        pop();
        top<PickleDict>("dict");
        return true;
      case 'Q':
        return push(pickleStorage(result_, pop()));
      default:
        return false;
    }
  }

  bool stackGlobal(const std::vector<PickleId>& names) {
    const auto* module = result_.as<PickleText>(names[0]);
    const auto* name = result_.as<PickleText>(names[1]);
    if (module == nullptr || name == nullptr) throw PickleRefusal("its pickle names a function in no words");
    return push(pickleGlobal(module->text, name->text));
  }

  std::string_view bytes_;
  std::size_t position_;
  PickleValues result_;
  std::vector<PickleId> stack_;
  std::vector<std::size_t> marks_;
  std::unordered_map<std::uint32_t, PickleId> memo_;
};

}  // namespace

PickleValues readPickle(std::span<const std::byte> bytes, std::size_t& position) {
  PickleMachine machine(bytes, position);
  auto values = machine.run();
  position = machine.position();
  return values;
}

}  // namespace daybreak::models
