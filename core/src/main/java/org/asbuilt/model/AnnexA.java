package org.asbuilt.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a part that holds one of the 32 attributes of the joint asset inventory guidance. Source: CISA and partners,
 * "Foundations for OT Cybersecurity: Asset Inventory Guidance", August 2025, appendix A table 1.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AnnexA {
    /** The number of the attribute, 1 to 32: 1 to 14 are of high priority, 15 to 22 medium, 23 to 32 low. */
    int value();
}
