;;; fractal-lint.el --- Findings of fractal-lint in Emacs  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "27.1"))

;;; Commentary:

;; `M-x fractal-lint' checks the folder at hand in a compilation buffer.  `fractal-lint-flymake' shows the
;; findings of a file in place, with their ranges, whenever it is saved:
;;
;;   (add-to-list 'load-path "~/.emacs.d/lisp")
;;   (require 'fractal-lint)
;;   (dolist (hook '(python-mode-hook python-ts-mode-hook swift-mode-hook conf-toml-mode-hook toml-ts-mode-hook))
;;     (add-hook hook #'fractal-lint-flymake))

;;; Code:

(require 'compile)
(require 'flymake)

(defvar fractal-lint-error-regexp-alist
  '(("^\\(.+?\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\|\\(info\\)\\): " 1 2 3 (4 . 5)))
  "What `fractal-lint check --output concise' prints: file, line, column, severity.")

(define-compilation-mode fractal-lint-mode "fractal-lint"
  "Shows the findings of fractal-lint."
  ;; A tab is one column.
  (setq-local compilation-error-screen-columns nil))

;;;###autoload
(defun fractal-lint ()
  "Check the tree at hand."
  (interactive)
  (compilation-start "fractal-lint check --output concise" #'fractal-lint-mode))

(defun fractal-lint--position (place)
  "The buffer position of PLACE: a line and a column in bytes, both from 1."
  (goto-char (point-min))
  (forward-line (1- (alist-get 'line place)))
  (let ((byte (+ (position-bytes (point)) (alist-get 'column place) -1)))
    (min (line-end-position) (or (byte-to-position byte) (point-max)))))

(defun fractal-lint--diagnostic (finding)
  "FINDING of the current buffer, as flymake has it."
  (let-alist finding
    ;; At least one character, so that there is something to see.
    (let* ((start (min (fractal-lint--position .range.start) (max (point-min) (1- (point-max)))))
           (end (max (fractal-lint--position .range.end) (min (1+ start) (point-max)))))
      (flymake-make-diagnostic
       (current-buffer) start end
       (pcase .severity ("error" :error) ("warning" :warning) (_ :note))
       (format "%s [%s]" .message .rule)))))

(defun fractal-lint--report (output)
  "The diagnostics of the current buffer in OUTPUT, a buffer with JSON."
  (let ((report (with-current-buffer output
                  (goto-char (point-min))
                  (json-parse-buffer :object-type 'alist :array-type 'list :null-object nil))))
    (save-excursion
      (save-restriction
        (widen)
        (mapcar #'fractal-lint--diagnostic (alist-get 'findings report))))))

(defvar-local fractal-lint--process nil "The run under way for this buffer.")

(defun fractal-lint--finish (process source report-fn)
  "Hand what PROCESS found in the buffer SOURCE to REPORT-FN.
A run that a newer one replaced says nothing."
  (unwind-protect
      (when (and (buffer-live-p source) (eq process (buffer-local-value 'fractal-lint--process source)))
        (with-current-buffer source
          (condition-case problem
              (funcall report-fn (fractal-lint--report (process-buffer process)))
            (error (funcall report-fn :panic :explanation (error-message-string problem))))))
    (kill-buffer (process-buffer process))))

(defun fractal-lint-flymake-backend (report-fn &rest _)
  "Check the file of this buffer, and call REPORT-FN with what is found.
The program reads files: while the buffer has changes, what was found stays."
  (when (process-live-p fractal-lint--process) (kill-process fractal-lint--process))
  (if (or (buffer-modified-p) (not buffer-file-name))
      (funcall report-fn nil :region (cons (point-max) (point-max)))
    (let ((source (current-buffer)))
      (setq fractal-lint--process
            (make-process
             :name "fractal-lint" :noquery t :connection-type 'pipe :coding 'utf-8
             :buffer (generate-new-buffer " *fractal-lint*") :stderr (get-buffer-create " *fractal-lint notices*")
             :command (list "fractal-lint" "check" "--output" "json" "--fail-on" "never" "--" buffer-file-name)
             :sentinel (lambda (process _)
                         (unless (process-live-p process) (fractal-lint--finish process source report-fn))))))))

;;;###autoload
(defun fractal-lint-flymake ()
  "Show the findings of fractal-lint in this buffer, if the program is there."
  (when (executable-find "fractal-lint")
    (add-hook 'flymake-diagnostic-functions #'fractal-lint-flymake-backend nil t)
    (flymake-mode 1)))

(provide 'fractal-lint)
;;; fractal-lint.el ends here
