package io.liza.admin.order.imports;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks endpoints whose form has a file; {@link UploadFormFilter} receives it. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface UploadForm {}
