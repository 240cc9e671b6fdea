package org.asbuilt.fleet;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.jspecify.annotations.Nullable;

/** Hands out the address of each file once, and its length as it was listed: a file is read whole, by one task. */
final class WholeFiles implements BulkFormat<Tuple2<String, Long>, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    /** An address and a length in octets. */
    static final TypeInformation<Tuple2<String, Long>> FILE = Types.TUPLE(Types.STRING, Types.LONG);

    @Override
    public Reader<Tuple2<String, Long>> createReader(Configuration configuration, FileSourceSplit split) {
        return new One(List.of(file(split)), 0);
    }

    @Override
    public Reader<Tuple2<String, Long>> restoreReader(Configuration configuration, FileSourceSplit split) {
        long done = split.getReaderPosition()
                .map(CheckpointedPosition::getRecordsAfterOffset)
                .orElse(0L);
        return new One(done > 0 ? List.of() : List.of(file(split)), done);
    }

    private static Tuple2<String, Long> file(FileSourceSplit split) {
        return Tuple2.of(split.path().toString(), split.fileSize());
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Tuple2<String, Long>> getProducedType() {
        return FILE;
    }

    private static final class One implements Reader<Tuple2<String, Long>> {
        private final List<Tuple2<String, Long>> files;
        private final long done;
        private boolean isOver;

        One(List<Tuple2<String, Long>> files, long done) {
            this.files = files;
            this.done = done;
        }

        @Override
        public @Nullable RecordIterator<Tuple2<String, Long>> readBatch() {
            if (isOver || files.isEmpty()) {
                return null;
            }
            isOver = true;
            return new IteratorResultIterator<>(files.iterator(), CheckpointedPosition.NO_OFFSET, done);
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
