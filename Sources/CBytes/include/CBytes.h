// Sixteen bytes at a time, as a bit each: what the processor has one instruction for and Swift's
// vectors no words. Every function is the same on every machine; those without vectors count bytes.

#ifndef CBYTES_H
#define CBYTES_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
typedef __m128i cbytes_vector;
static inline cbytes_vector cbytes_load(const uint8_t *at) {
  return _mm_loadu_si128((const __m128i *)at);
}
static inline cbytes_vector cbytes_each(uint8_t byte) { return _mm_set1_epi8((char)byte); }
static inline cbytes_vector cbytes_or(cbytes_vector a, cbytes_vector b) { return _mm_or_si128(a, b); }
static inline cbytes_vector cbytes_minus(cbytes_vector a, cbytes_vector b) { return _mm_sub_epi8(a, b); }
static inline cbytes_vector cbytes_equals(cbytes_vector a, cbytes_vector b) {
  return _mm_cmpeq_epi8(a, b);
}
static inline cbytes_vector cbytes_at_most(cbytes_vector a, cbytes_vector b) {
  return _mm_cmpeq_epi8(_mm_min_epu8(a, b), a);
}
static inline uint32_t cbytes_bits(cbytes_vector lanes) { return (uint32_t)_mm_movemask_epi8(lanes); }
#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>
typedef uint8x16_t cbytes_vector;
static inline cbytes_vector cbytes_load(const uint8_t *at) { return vld1q_u8(at); }
static inline cbytes_vector cbytes_each(uint8_t byte) { return vdupq_n_u8(byte); }
static inline cbytes_vector cbytes_or(cbytes_vector a, cbytes_vector b) { return vorrq_u8(a, b); }
static inline cbytes_vector cbytes_minus(cbytes_vector a, cbytes_vector b) { return vsubq_u8(a, b); }
static inline cbytes_vector cbytes_equals(cbytes_vector a, cbytes_vector b) { return vceqq_u8(a, b); }
static inline cbytes_vector cbytes_at_most(cbytes_vector a, cbytes_vector b) { return vcleq_u8(a, b); }
static inline uint32_t cbytes_bits(cbytes_vector lanes) {
  static const uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t bits = vandq_u8(lanes, vld1q_u8(places));
  return (uint32_t)vaddv_u8(vget_low_u8(bits)) | (uint32_t)vaddv_u8(vget_high_u8(bits)) << 8;
}
#else
typedef struct { uint8_t lanes[16]; } cbytes_vector;
#define CBYTES_EACH(value)                                    \
  cbytes_vector result;                                       \
  for (int i = 0; i < 16; i++) result.lanes[i] = (uint8_t)(value); \
  return result
static inline cbytes_vector cbytes_load(const uint8_t *at) { CBYTES_EACH(at[i]); }
static inline cbytes_vector cbytes_each(uint8_t byte) { CBYTES_EACH(byte); }
static inline cbytes_vector cbytes_or(cbytes_vector a, cbytes_vector b) {
  CBYTES_EACH(a.lanes[i] | b.lanes[i]);
}
static inline cbytes_vector cbytes_minus(cbytes_vector a, cbytes_vector b) {
  CBYTES_EACH(a.lanes[i] - b.lanes[i]);
}
static inline cbytes_vector cbytes_equals(cbytes_vector a, cbytes_vector b) {
  CBYTES_EACH(a.lanes[i] == b.lanes[i] ? 255 : 0);
}
static inline cbytes_vector cbytes_at_most(cbytes_vector a, cbytes_vector b) {
  CBYTES_EACH(a.lanes[i] <= b.lanes[i] ? 255 : 0);
}
static inline uint32_t cbytes_bits(cbytes_vector lanes) {
  uint32_t bits = 0;
  for (int i = 0; i < 16; i++) bits |= (uint32_t)(lanes.lanes[i] >> 7) << i;
  return bits;
}
#undef CBYTES_EACH
#endif

/// Which of sixteen bytes are ASCII letters or digits, the first one lowest.
static inline uint32_t cbytes_words(const uint8_t *at) {
  cbytes_vector bytes = cbytes_load(at);
  cbytes_vector letters = cbytes_minus(cbytes_or(bytes, cbytes_each(0x20)), cbytes_each('a'));
  cbytes_vector digits = cbytes_minus(bytes, cbytes_each('0'));
  return cbytes_bits(cbytes_or(
    cbytes_at_most(letters, cbytes_each(25)), cbytes_at_most(digits, cbytes_each(9))));
}

/// Which of sixteen bytes are a certain one, the first one lowest.
static inline uint32_t cbytes_equal(const uint8_t *at, uint8_t byte) {
  return cbytes_bits(cbytes_equals(cbytes_load(at), cbytes_each(byte)));
}

/// Which of sixteen bytes are a certain one or at most 0x0D: line ends, tab, NUL and their neighbours.
static inline uint32_t cbytes_stops(const uint8_t *at, uint8_t byte) {
  cbytes_vector bytes = cbytes_load(at);
  return cbytes_bits(cbytes_or(
    cbytes_equals(bytes, cbytes_each(byte)), cbytes_at_most(bytes, cbytes_each(0x0D))));
}

/// Which of sixteen bytes call for quotes around a field: the delimiter, quotes and line ends.
static inline uint32_t cbytes_quotable(const uint8_t *at, uint8_t delimiter) {
  cbytes_vector bytes = cbytes_load(at);
  cbytes_vector signs = cbytes_or(
    cbytes_equals(bytes, cbytes_each(delimiter)), cbytes_equals(bytes, cbytes_each('"')));
  cbytes_vector ends = cbytes_or(
    cbytes_equals(bytes, cbytes_each('\n')), cbytes_equals(bytes, cbytes_each('\r')));
  return cbytes_bits(cbytes_or(signs, ends));
}

/// Which of sixteen bytes are at most a certain one, the first one lowest.
static inline uint32_t cbytes_up_to(const uint8_t *at, uint8_t byte) {
  return cbytes_bits(cbytes_at_most(cbytes_load(at), cbytes_each(byte)));
}

/// Which of sixteen bytes lie between two, the first one lowest.
static inline uint32_t cbytes_between(const uint8_t *at, uint8_t least, uint8_t most) {
  cbytes_vector above = cbytes_minus(cbytes_load(at), cbytes_each(least));
  return cbytes_bits(cbytes_at_most(above, cbytes_each((uint8_t)(most - least))));
}

/// The value if there is no difference, else 0; which of the two is as good as random, so that no
/// branch is made of it.
static inline uint32_t cbytes_if_same(uint64_t difference, uint32_t value) {
#if defined(__has_builtin)
#if __has_builtin(__builtin_unpredictable)
  return __builtin_unpredictable(difference == 0) ? value : 0;
#endif
#endif
  return difference == 0 ? value : 0;
}

#endif
