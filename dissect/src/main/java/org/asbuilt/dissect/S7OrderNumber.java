package org.asbuilt.dissect;

/**
 * What an order number of Siemens tells of the device: its family, and whether it runs a program.
 *
 * <p>Source: table {@code siemens-order-numbers} of {@link Numbers}; 6GK7 communication processors: Siemens, Industry
 * Mall.
 */
final class S7OrderNumber {
    private S7OrderNumber() {}

    /** The family such as {@code "S7-300 CPU 315"}, empty if the number does not tell. */
    static String family(String order) {
        return Numbers.of("siemens-order-numbers")
                .nameByStart(order.replace(" ", ""))
                .orElse("");
    }

    /** Whether it is a communication processor, which runs no program. */
    static boolean isCommunication(String order) {
        return order.startsWith("6GK7");
    }
}
