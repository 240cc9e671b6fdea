/** The record in SQL: the ledger, claims, artifacts, changes and the access log, on SQLite or PostgreSQL. */
@NullMarked
package org.asbuilt.store;

import org.jspecify.annotations.NullMarked;
