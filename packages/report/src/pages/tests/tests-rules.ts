export const testsRules: string = `
.page-tests .tests thead th{max-width:7.5rem}
.page-tests .verdict-yes{font-weight:700;color:var(--keep)}
.page-tests .verdict-no{color:var(--muted)}
.page-tests .steps li{margin:.35rem 0;max-width:46rem}
.page-tests .tests+*{margin-top:.7rem}`
