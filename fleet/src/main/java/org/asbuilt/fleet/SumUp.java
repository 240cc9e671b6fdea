package org.asbuilt.fleet;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pieces of each shelf and sends what they come to: at the end of an archive, or, of one that goes on, when nothing was
 * added to the shelf for a while. What is added later is sent anew with all that is kept; a shelf is cleared long after the last.
 */
final class SumUp extends KeyedProcessFunction<String, Tuple2<String, byte[]>, Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final long quietMillis;
    private final long keptMillis;
    private @Nullable MapState<String, byte[]> pieces;
    /** When to send, and then when to clear, by the clock of the task. */
    private @Nullable ValueState<Long> due;

    private @Nullable ValueState<Boolean> isSent;

    SumUp(Duration quiet, Duration kept) {
        quietMillis = quiet.toMillis();
        keptMillis = kept.toMillis();
    }

    @Override
    public void open(OpenContext context) {
        pieces = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "pieces", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        due = getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.LONG));
        isSent = getRuntimeContext().getState(new ValueStateDescriptor<>("sent", Types.BOOLEAN));
    }

    @Override
    public void processElement(Tuple2<String, byte[]> element, Context context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        Piece piece = Piece.of(element.f1);
        String digest = piece.file().digest().hex();
        byte[] known = there(pieces).get(digest);
        if (known != null
                && ShelfSummary.lesser(Piece.of(known), piece)
                        .file()
                        .equals(Piece.of(known).file())) {
            return;
        }
        there(pieces).put(digest, element.f1);
        there(isSent).update(false);
        long now = context.timerService().currentProcessingTime();
        there(due).update(now + quietMillis);
        context.timerService().registerProcessingTimeTimer(now + quietMillis);
        // The end of an archive that has one.
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<String, byte[]>> out) throws Exception {
        boolean isEnd = context.timeDomain() == TimeDomain.EVENT_TIME;
        Long moment = there(due).value();
        boolean isPutOff = !isEnd && (moment == null || time < moment);
        if (isPutOff) {
            return;
        }
        if (!Boolean.TRUE.equals(there(isSent).value())) {
            send(out);
            there(isSent).update(true);
            long clear = context.timerService().currentProcessingTime() + keptMillis;
            there(due).update(clear);
            context.timerService().registerProcessingTimeTimer(clear);
        } else if (!isEnd) {
            there(pieces).clear();
            there(due).clear();
            there(isSent).clear();
        }
    }

    private void send(Collector<Tuple2<String, byte[]>> out) throws Exception {
        List<Piece> all = new ArrayList<>();
        for (byte[] octets : there(pieces).values()) {
            all.add(Piece.of(octets));
        }
        Optional<Parcel> parcel = parcel(all);
        parcel.ifPresent(found -> out.collect(Tuple2.of(found.name(), found.octets())));
    }

    private static Optional<Parcel> parcel(List<Piece> pieces) throws IOException {
        return ShelfSummary.of(pieces).observed().map(Parcel::of);
    }

    private static <S> S there(@Nullable S state) {
        if (state == null) {
            throw new IllegalStateException("the task was not opened");
        }
        return state;
    }
}
