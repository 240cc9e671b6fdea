/**
 * Reports as files: HTML, PDF, workbooks, CSV and JSON, each with its label, moment, filter and caveats. What they say is worked out by
 * {@link org.asbuilt.report}. Source: requirements, section 1.7.
 */
@NullMarked
package org.asbuilt.server.report;

import org.jspecify.annotations.NullMarked;
