import { Tooltip } from '@patternfly/react-core';
import { useRef, type ReactNode } from 'react';

interface Props {
  content: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Something that explains itself on hover or focus. The tooltip stands beside it, not around it, so that it may be part of a sentence. */
export function Tip({ content, className, children }: Props) {
  const trigger = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={trigger} className={className} tabIndex={0}>
        {children}
      </span>
      <Tooltip content={content} triggerRef={trigger} maxWidth="24rem" />
    </>
  );
}
