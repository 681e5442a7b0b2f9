# Writes pca-r.json: prcomp of small tables, one of them far from the origin and one with more columns than rows.
# Run in this folder: Rscript generate-pca.R
set.seed(20180901)
number <- function(x) ifelse(is.na(x), "null", format(x, digits = 17, trim = TRUE, scientific = TRUE))
vector <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
table <- function(x) paste0("[", paste(apply(x, 1, vector), collapse = ","), "]")

case <- function(name, rows) {
  fit <- prcomp(rows)
  kept <- sum(fit$sdev > 1e-9 * fit$sdev[1])
  axes <- t(fit$rotation[, 1:kept, drop = FALSE])
  signs <- apply(axes, 1, function(axis) sign(axis[which.max(abs(axis))]))
  paste0(
    '{"name":"', name, '","rows":', table(rows),
    ',"components":', table(axes * signs),
    ',"deviations":', vector(fit$sdev[1:kept]),
    ',"projected":', table(sweep(fit$x[, 1:kept, drop = FALSE], 2, signs, "*")),
    ',"loadings":', table(t(suppressWarnings(cor(rows, fit$x[, 1:kept, drop = FALSE]))) * signs), "}"
  )
}

iris4 <- unname(as.matrix(iris[, 1:4]))
wide <- matrix(round(rnorm(5 * 8), 3), 5)
steady <- cbind(iris4[1:40, 1:2], 0.1, iris4[1:40, 3])
tall <- matrix(round(rnorm(600 * 3), 3), 600) %*% matrix(c(2, 1, 0, 0, 1, -1, 1, 0, 0.5), 3)
offset <- sweep(round(tall, 3), 2, c(2^14, -2^14, 0), "+")
writeLines(paste0("[", paste(
  case("iris", iris4), case("more columns than rows", wide), case("a constant column", steady),
  case("more rows than a block, far from the origin", offset), sep = ",\n"), "]"), "pca-r.json")
