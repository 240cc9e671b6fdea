/**
 * Makes what an installation is installed from: a trimmed Java, a package for Debian, and an image for containers. Needs the JDK alone, and
 * the same input gives the same bytes. See docs/adr/0028-packages.md.
 */
@NullMarked
package org.asbuilt.packaging;

import org.jspecify.annotations.NullMarked;
