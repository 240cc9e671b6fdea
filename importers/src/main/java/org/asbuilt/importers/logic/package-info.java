/** The logic of controllers: digests that show a change and not the know-how, copies without it, and what projects say. */
@NullMarked
package org.asbuilt.importers.logic;

import org.jspecify.annotations.NullMarked;
