package org.asbuilt.dissect;

/**
 * What an order number of Siemens tells of the device: the family of controllers.
 *
 * <p>Source: Siemens industry mall, scheme of order numbers: 6ES7 and 6AG1 (SIPLUS) with 2 for S7-200 and S7-1200, 3, 4
 * and 5 for S7-300, S7-400 and S7-1500; 6GK7 communication processors; 6ED1 LOGO!; 6FC5 SINUMERIK; 6AU1 SIMOTION.
 */
final class S7OrderNumber {
    private S7OrderNumber() {}

    /** The family such as {@code "SIMATIC S7-300"}, empty if the number does not tell. */
    static String family(String order) {
        String digits = order.replace(" ", "").replace("-", "");
        if (digits.startsWith("6ES7") || digits.startsWith("6AG1")) {
            return digits.length() < 12 ? "" : controller(digits);
        }
        if (digits.startsWith("6ED1")) {
            return "LOGO!";
        }
        if (digits.startsWith("6FC5")) {
            return "SINUMERIK";
        }
        if (digits.startsWith("6AU1")) {
            return "SIMOTION";
        }
        return digits.startsWith("6GK7") ? "SIMATIC NET" : "";
    }

    /** Figures five to seven are the model; of the small ones the tenth tells the generation, 2 the S7-200. */
    private static String controller(String digits) {
        return switch (digits.charAt(4)) {
            case '1' -> "SIMATIC ET 200";
            case '2' -> digits.charAt(10) == '2' ? "SIMATIC S7-200" : "SIMATIC S7-1200";
            case '3' -> "SIMATIC S7-300";
            case '4' -> "SIMATIC S7-400";
            case '5' -> "SIMATIC S7-1500";
            case '6' -> "SIMATIC software controller";
            default -> "";
        };
    }

    /** Whether it is a communication processor, which runs no program. */
    static boolean isCommunication(String order) {
        return order.startsWith("6GK7");
    }
}
