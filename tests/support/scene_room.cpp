#include "support/scene_room.h"

#include <utility>

namespace scene {

namespace {

/// Distance along the ray to the box, from outside or inside; negative if missed.
float boxDistance(const Solid& solid, Vec from, Vec direction, Vec& normal) {
  float near = -1e9F;
  float far = 1e9F;
  int nearAxis = 0;
  int farAxis = 0;
  const float origin[] = {from.x, from.y, from.z};
  const float way[] = {direction.x, direction.y, direction.z};
  const float low[] = {solid.low.x, solid.low.y, solid.low.z};
  const float high[] = {solid.high.x, solid.high.y, solid.high.z};
  for (int axis = 0; axis < 3; ++axis) {
    const float inverse = 1 / (std::abs(way[axis]) < 1e-7F ? 1e-7F : way[axis]);
    float enter = (low[axis] - origin[axis]) * inverse;
    float leave = (high[axis] - origin[axis]) * inverse;
    if (enter > leave) std::swap(enter, leave);
    if (enter > near) near = enter, nearAxis = axis;
    if (leave < far) far = leave, farAxis = axis;
  }
  if (near > far || far < 0) return -1;
  const bool inside = near < 0;
  const int axis = inside ? farAxis : nearAxis;
  const float sign = way[axis] > 0 ? -1.0F : 1.0F;
  normal = {axis == 0 ? sign : 0, axis == 1 ? sign : 0, axis == 2 ? sign : 0};
  return inside ? far : near;
}

float ellipsoidDistance(const Solid& solid, Vec from, Vec direction, Vec& normal) {
  const Vec centre = (solid.low + solid.high) * 0.5F;
  const Vec radius = (solid.high - solid.low) * 0.5F;
  const Vec shrink{1 / radius.x, 1 / radius.y, 1 / radius.z};
  const Vec o = (from - centre) * shrink;
  const Vec d = direction * shrink;
  const float a = dot(d, d);
  const float b = dot(o, d);
  const float root = b * b - a * (dot(o, o) - 1);
  if (root < 0) return -1;
  const float t = (-b - std::sqrt(root)) / a;
  if (t > 0) normal = normalized((o + d * t) * shrink);
  return t;
}

/// Upright, its circle inside the box's floor.
float cylinderDistance(const Solid& solid, Vec from, Vec direction, Vec& normal) {
  const Vec centre = (solid.low + solid.high) * 0.5F;
  const float radius = (solid.high.x - solid.low.x) * 0.5F;
  const float ox = from.x - centre.x;
  const float oz = from.z - centre.z;
  const float a = direction.x * direction.x + direction.z * direction.z + 1e-9F;
  const float b = ox * direction.x + oz * direction.z;
  const float root = b * b - a * (ox * ox + oz * oz - radius * radius);
  if (root < 0) return -1;
  const float side = (-b - std::sqrt(root)) / a;
  const float height = from.y + side * direction.y;
  if (side > 0 && height >= solid.low.y && height <= solid.high.y) {
    normal = {(ox + side * direction.x) / radius, 0, (oz + side * direction.z) / radius};
    return side;
  }
  const float lid = ((direction.y < 0 ? solid.high.y : solid.low.y) - from.y) / (direction.y == 0 ? 1e-7F : direction.y);
  const float x = ox + lid * direction.x;
  const float z = oz + lid * direction.z;
  if (lid <= 0 || x * x + z * z > radius * radius) return -1;
  normal = {0, direction.y < 0 ? 1.0F : -1.0F, 0};
  return lid;
}

float distanceTo(const Solid& solid, Vec from, Vec direction, Vec& normal) {
  switch (solid.shape) {
    case Solid::Shape::Ellipsoid:
      return ellipsoidDistance(solid, from, direction, normal);
    case Solid::Shape::Cylinder:
      return cylinderDistance(solid, from, direction, normal);
    case Solid::Shape::Box:
      break;
  }
  return boxDistance(solid, from, direction, normal);
}

}  // namespace

float smoothNoise(float u, float v, std::uint32_t seed) {
  const float u0 = std::floor(u);
  const float v0 = std::floor(v);
  const auto corner = [&](float du, float dv) {
    return noiseAt(static_cast<std::uint32_t>(static_cast<int>(u0 + du)), static_cast<std::uint32_t>(static_cast<int>(v0 + dv)),
                   seed);
  };
  const float s = smoothstep(0, 1, u - u0);
  const float t = smoothstep(0, 1, v - v0);
  const float top = corner(0, 0) * (1 - s) + corner(1, 0) * s;
  const float bottom = corner(0, 1) * (1 - s) + corner(1, 1) * s;
  return top * (1 - t) + bottom * t;
}

void Room::gather(std::size_t first) {
  Group group{solids_[first], first, solids_.size()};
  auto& low = group.around.low;
  auto& high = group.around.high;
  for (std::size_t i = first; i < solids_.size(); ++i) {
    low = {std::min(low.x, solids_[i].low.x), std::min(low.y, solids_[i].low.y), std::min(low.z, solids_[i].low.z)};
    high = {std::max(high.x, solids_[i].high.x), std::max(high.y, solids_[i].high.y), std::max(high.z, solids_[i].high.z)};
  }
  groups_.push_back(group);
}

bool Room::misses(const Group& group, Vec from, Vec direction) const {
  Vec normal;
  return boxDistance(group.around, from, direction, normal) < 0;
}

Hit Room::trace(Vec from, Vec direction) const {
  Hit best;
  for (const auto& group : groups_) {
    if (misses(group, from, direction)) continue;
    for (std::size_t i = group.first; i < group.end; ++i) {
      Vec normal;
      const float distance = distanceTo(solids_[i], from, direction, normal);
      if (distance > 1e-4F && distance < best.distance) best = {distance, normal, &solids_[i]};
    }
  }
  return best;
}

bool Room::blocked(Vec from, Vec to) const {
  const Vec way = to - from;
  for (const auto& group : groups_) {
    if (misses(group, from, way)) continue;
    for (std::size_t i = group.first; i < group.end; ++i) {
      Vec normal;
      const float distance = solids_[i].shadow ? distanceTo(solids_[i], from, way, normal) : -1;
      if (distance > 1e-4F && distance < 0.999F) return true;
    }
  }
  return false;
}

void Room::box(Vec low, Vec high, Vec colour, Matter matter) {
  solids_.push_back({Solid::Shape::Box, low, high, matter, colour, true});
}

void Room::ellipsoid(Vec centre, Vec radius, Vec colour, Matter matter) {
  solids_.push_back({Solid::Shape::Ellipsoid, centre - radius, centre + radius, matter, colour, true});
}

void Room::cylinder(Vec low, Vec high, Vec colour, Matter matter) {
  solids_.push_back({Solid::Shape::Cylinder, low, high, matter, colour, true});
}

}  // namespace scene
