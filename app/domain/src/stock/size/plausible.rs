//! What a size can be; a number outside is a slip, and is reported as unreadable.
//!
//! Wide on purpose: a limit here shall catch `1500 cm` and `EU 340`, never
//! refuse an odd thing that somebody has donated.

use std::ops::RangeInclusive;

/// Length, mm: from a small child's skis or stick to a beach-casting rod of 5 m.
pub(crate) const LENGTH_MM: RangeInclusive<i32> = 300..=5000;

/// EU shoe size, tenths: 15 is the first walking shoe, 52 the largest that shops keep.
pub(crate) const EU_TENTHS: RangeInclusive<i32> = 150..=520;

/// Foot length (mondopoint, ISO 9407), mm: alpine boots are made from about 14,5 to 34,5.
pub(crate) const MONDO_MM: RangeInclusive<i32> = 140..=350;

/// Boot-sole length, mm: about 180 for the smallest child's boot, 380 for the largest.
pub(crate) const SOLE_MM: RangeInclusive<i32> = 170..=400;

/// Body height, cm: clothes by EN 13402-3 begin at 50, premature babies' at 44.
pub(crate) const BODY_CM: RangeInclusive<i32> = 44..=220;

/// Body height written without "cm": a bare 34 to 66 may be a man's or woman's clothing number.
pub(crate) const BARE_BODY_CM: RangeInclusive<i32> = 68..=220;

/// Head circumference, mm: baby helmets (EN 1080) begin at about 44 cm, the largest end at 65.
pub(crate) const HEAD_MM: RangeInclusive<i32> = 400..=680;

/// Weight, tenths of kg: from a dumbbell of half a kilo to what a canoe carries.
pub(crate) const WEIGHT_HG: RangeInclusive<i32> = 5..=5000;

/// Buoyancy: classes of EN ISO 12402 are 50, 100, 150 and 275 N; children's have less or between.
pub(crate) const NEWTON: RangeInclusive<i32> = 20..=400;

/// Litres: from a child's to an expedition backpack.
pub(crate) const LITRES: RangeInclusive<i32> = 1..=200;

/// Persons: from a solo stove to a scout group's tent.
pub(crate) const PERSONS: RangeInclusive<i32> = 1..=30;

/// Wheel diameter, tenths of an inch: 8 (balance bicycle) to 36.
pub(crate) const WHEEL_TENTHS: RangeInclusive<i32> = 80..=360;

/// Racket length, tenths of an inch: 17 (smallest child's) to 29 (the ITF's longest).
pub(crate) const RACKET_TENTHS: RangeInclusive<i32> = 170..=290;

/// Ball number: handball 0–3, football 1–5, basketball 3–7.
pub(crate) const BALL: RangeInclusive<i32> = 0..=7;

/// Comfort temperature (EN ISO 23537), °C.
pub(crate) const COMFORT_C: RangeInclusive<i32> = -50..=30;
