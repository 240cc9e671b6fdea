package org.asbuilt.dissect;

import java.util.Arrays;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * The services of a protocol by their number: what each does to the plant, and its name. Made once, so that naming an
 * operation costs nothing.
 */
final class OperationTable {
    private static final int LARGEST = 0xFFFF;

    private final Operation other;
    private Operation[] operations = new Operation[0];

    /** What a request does, and a constant text for it. */
    record Operation(Kind kind, String name) {}

    private OperationTable(String other) {
        this.other = new Operation(Kind.OTHER, other);
    }

    /**
     * A table of lines, each a number as the standard writes it, the kind and the name; the number, behind the prefix,
     * begins the operation's text.
     *
     * @param other the operation of a number that is not in the table
     */
    static OperationTable of(String prefix, String other, String lines) {
        OperationTable table = new OperationTable(other);
        lines.lines().forEach(line -> {
            String[] words = line.split(" ", 3);
            table.put(
                    Integer.decode(words[0]),
                    new Operation(Kind.valueOf(words[1]), prefix + words[0] + " " + words[2]));
        });
        return table;
    }

    private void put(int number, Operation operation) {
        if (number < 0 || number > LARGEST) {
            throw new IllegalStateException("No number of an operation: " + number);
        }
        int size = operations.length;
        if (number >= size) {
            operations = Arrays.copyOf(operations, number + 1);
            Arrays.fill(operations, size, number + 1, other);
        }
        operations[number] = operation;
    }

    /** The operation of that number. */
    Operation of(int number) {
        return number >= 0 && number < operations.length ? operations[number] : other;
    }

    /** Tells that the sender asked for the operation of that number. */
    void ask(Message message, int number) {
        Operation operation = of(number);
        message.senderAsks();
        message.function(operation.kind(), operation.name());
    }
}
