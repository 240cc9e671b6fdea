package org.asbuilt.server.record;

import java.util.Optional;

/** What this program is. */
public final class Product {
    private Product() {}

    /** Its version, as its build wrote it into the jar; "unbuilt" outside of one. */
    public static String version() {
        return Optional.ofNullable(Product.class.getPackage().getImplementationVersion())
                .orElse("unbuilt");
    }
}
