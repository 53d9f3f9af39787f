//! Holds only its tests: they look at the whole system from outside.
