/**
 * Ongoing oversight of third parties: observed sessions held against access paths, persons and approvals; access that nobody uses; who
 * still has accounts; connections to the outside that no third party explains. Source: requirements P5-10, P5-13, P5-16.
 */
@NullMarked
package org.asbuilt.thirdparty.oversight;

import org.jspecify.annotations.NullMarked;
