/** The register of OT information, what it says of each item, and whether each item is secured as its policy demands. */
@NullMarked
package org.asbuilt.information;

import org.jspecify.annotations.NullMarked;
