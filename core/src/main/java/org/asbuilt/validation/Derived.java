package org.asbuilt.validation;

/** Something dear that is computed from a record at a moment, such as a graph of all of it, and kept with it once it was asked for. */
public interface Derived {}
