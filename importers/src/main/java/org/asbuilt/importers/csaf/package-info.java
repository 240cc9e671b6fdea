/**
 * Reads security advisories and what surrounds them on a provider's server. Source: OASIS CSAF 2.0 and 2.1 (draft).
 */
@NullMarked
package org.asbuilt.importers.csaf;

import org.jspecify.annotations.NullMarked;
