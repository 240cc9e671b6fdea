/** The library of controls: which clauses they cover, and what each does to exposure, attack paths, trees and risks. */
@NullMarked
package org.asbuilt.risk.control;

import org.jspecify.annotations.NullMarked;
