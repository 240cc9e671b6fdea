/**
 * Reports: pure functions from what is known to a {@link org.asbuilt.report.Page}. One report a file, listed in
 * {@link org.asbuilt.report.Report}; how a page becomes HTML, PDF, a workbook, CSV or JSON is not known here. Source: requirements,
 * section 1.7.
 */
@NullMarked
package org.asbuilt.report;

import org.jspecify.annotations.NullMarked;
