package org.asbuilt.importers.scl;

import org.asbuilt.evidence.Locus;

/**
 * A value and where it stands.
 *
 * @param value without spaces around it
 * @param at its place
 */
record Said(String value, Locus at) {}
