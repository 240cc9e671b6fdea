-- The text of documents, taken out so that it can be searched for: the digest of the document, and of the sealed artifact that holds
-- its text. Derived from the documents and therefore in no chain.
create table document_texts (
    digest      text primary key,
    text_digest text not null
);
