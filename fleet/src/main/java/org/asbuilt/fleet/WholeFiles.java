package org.asbuilt.fleet;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.jspecify.annotations.Nullable;

/** Hands out the address of each file once: a file is read whole, by one task. */
final class WholeFiles implements BulkFormat<String, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    @Override
    public Reader<String> createReader(Configuration configuration, FileSourceSplit split) {
        return new One(List.of(split.path().toString()), 0);
    }

    @Override
    public Reader<String> restoreReader(Configuration configuration, FileSourceSplit split) {
        long done = split.getReaderPosition()
                .map(CheckpointedPosition::getRecordsAfterOffset)
                .orElse(0L);
        return new One(done > 0 ? List.of() : List.of(split.path().toString()), done);
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<String> getProducedType() {
        return Types.STRING;
    }

    private static final class One implements Reader<String> {
        private final List<String> addresses;
        private final long done;
        private boolean isOver;

        One(List<String> addresses, long done) {
            this.addresses = addresses;
            this.done = done;
        }

        @Override
        public @Nullable RecordIterator<String> readBatch() {
            if (isOver || addresses.isEmpty()) {
                return null;
            }
            isOver = true;
            return new IteratorResultIterator<>(addresses.iterator(), CheckpointedPosition.NO_OFFSET, done);
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
