package org.asbuilt.dissect;

/** Tells what was not told before in a conversation, for numbers of one sort such as addresses behind an end. */
final class FirstTime {
    /** One value of the conversation's memory holds a bit for each of these; all bits set would mean "nothing kept". */
    private static final int NUMBERS = 63;

    private FirstTime() {}

    /**
     * Whether the number is new to the conversation; remembers it.
     *
     * @param sort which sort of number, of the dissector's own choice
     * @param number 0 or more
     */
    static boolean of(Message message, int sort, int number) {
        long key = 1L << 62 | (long) sort << 32 | number / NUMBERS;
        long bit = 1L << number % NUMBERS;
        long before = Math.max(0, message.recall(key));
        if ((before & bit) != 0) {
            return false;
        }
        message.remember(key, before | bit);
        return true;
    }
}
