/**
 * Projects of IEC 61131-3 in PLCopen's XML and in the form of CODESYS. Source: PLCopen Technical Committee 6, XML formats for IEC
 * 61131-3, version 2.01; exports of CODESYS 3.5.
 */
@NullMarked
package org.asbuilt.importers.plcopen;

import org.jspecify.annotations.NullMarked;
