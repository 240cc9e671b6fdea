/** What people and programs are shown: pure functions from the record and its evidence to shapes without behaviour. */
@NullMarked
package org.asbuilt.server.view;

import org.jspecify.annotations.NullMarked;
