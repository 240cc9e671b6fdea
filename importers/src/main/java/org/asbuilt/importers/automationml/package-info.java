/**
 * Hardware of projects in AutomationML. Source: IEC 62714-1:2018 and IEC 62424:2016 (CAEX 2.15 and 3.0); AutomationML application
 * recommendation Automation Project Configuration 1.2.
 */
@NullMarked
package org.asbuilt.importers.automationml;

import org.jspecify.annotations.NullMarked;
